import {defineConfig} from 'vitest/config'

// The quick run is for every change; `--mode slow` has what takes its time: processes, hostile texts, random texts in numbers.
export default defineConfig(({mode}) => ({
  test: {
    include:
      mode === 'slow'
        ? ['test/slow/*.test.ts', 'test/{core,encoding,html,lexicon,markdown}.test.ts']
        : ['test/*.test.ts'],
    setupFiles: 'test/setup.ts',
    globalSetup: mode === 'slow' ? 'test/slow/build.ts' : undefined,
    env: {PACE: mode === 'slow' ? 'slow' : 'quick'},
    testTimeout: 60_000
  }
}))
