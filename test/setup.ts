import fc from 'fast-check'
import {afterAll} from 'vitest'
import {removeFolders} from './folder.js'

// The same cases at every run, so that a gate never fails by chance; SEED=$RANDOM npm test tries others.
fc.configureGlobal({seed: Number(process.env.SEED ?? 1)})

afterAll(removeFolders)
