import {defineConfig} from 'vitest/config'
import {lateFlags} from './src/flags.js'

// The quick run is for every change; `--mode slow` has what takes its time: processes, hostile texts, random texts in numbers.
export default defineConfig(({mode}) => {
  // Libraries as a user gets them: their builds for developers check themselves, which takes time.
  if (mode !== 'slow') process.env.NODE_ENV = 'production'
  return {
    test: {
      include:
        mode === 'slow'
          ? [
              'test/slow/*.test.ts',
              'test/{casing-evidence,core,encoding,floor,html,lexicon,markdown-frame,never-frame,repeats,reports,report-hosts}.test.ts'
            ]
          : ['test/*.test.ts'],
      setupFiles: 'test/setup.ts',
      // Tests share what they load: the lexicon, the models and the code that is warm. The slow run has processes and
      // ratios of time: one file at a time, each by itself.
      isolate: mode === 'slow',
      pool: 'forks',
      // As many workers as there are cores leave none for threads that collect garbage beside them. Most code runs too
      // seldom in tests to be worth optimising.
      execArgv: mode === 'slow' ? [] : ['--single-threaded-gc', '--max-semi-space-size=64', ...lateFlags],
      maxWorkers: mode === 'slow' ? 1 : '100%',
      globalSetup: mode === 'slow' ? 'test/slow/build.ts' : undefined,
      env: {PACE: mode === 'slow' ? 'slow' : 'quick'},
      // What a file becomes is kept between runs.
      experimental: {fsModuleCache: true},
      // The slow run waits for states; a test that hangs is all that a bound is for.
      testTimeout: mode === 'slow' ? 600_000 : 60_000,
      hookTimeout: mode === 'slow' ? 600_000 : 60_000,
      // One rule of many (`-t RULE`): its failure alone.
      hideSkippedTests: true
    }
  }
})
