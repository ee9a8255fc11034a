import {defineConfig} from 'vitest/config'

// Property tests and whole articles take their time on a loaded machine; speed is measured in test/bench, not here.
export default defineConfig({test: {setupFiles: 'test/setup.ts', testTimeout: 60_000}})
