/** A Slurm array of shards on one node that is this machine: one task is requeued in the middle, and nothing is lost. */
import {execFileSync, spawnSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {hostname, userInfo} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {directoryWith} from '../invoke.js'
import {freePort, until} from './until.js'

const bin = fileURLToPath(new URL('../../bin/bluepencil.js', import.meta.url))

const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

/** Starts munge, a controller and a node by hand. @returns nothing, and says why, where they do not start */
async function startSlurm() {
  const missing = ['munged', 'slurmctld', 'slurmd', 'sbatch'].filter((command) => !has(command))
  if (missing.length > 0) return void console.warn(`SKIPPED: Slurm: ${missing.join(', ')} not installed`)
  const state = directoryWith({'munge.key': randomBytes(1024)})
  for (const name of ['munge', 'spool', 'controller']) mkdirSync(join(state, name))
  chmodSync(join(state, 'munge.key'), 0o400)
  chmodSync(join(state, 'munge'), 0o700)
  const [host, user] = [hostname().split('.')[0], userInfo().username]
  const config = {
    ClusterName: 'bluepencil',
    SlurmctldHost: `${host}(127.0.0.1)`,
    SlurmctldPort: await freePort(),
    SlurmdPort: await freePort(),
    SlurmUser: user,
    SlurmdUser: user,
    AuthType: 'auth/munge',
    // A task that is requeued starts again when its credentials have expired.
    AuthInfo: `socket=${state}/munge/socket,cred_expire=5`,
    StateSaveLocation: `${state}/controller`,
    SlurmdSpoolDir: `${state}/spool`,
    SlurmctldPidFile: `${state}/slurmctld.pid`,
    SlurmdPidFile: `${state}/slurmd.pid`,
    SlurmctldLogFile: `${state}/slurmctld.log`,
    SlurmdLogFile: `${state}/slurmd.log`,
    ProctrackType: 'proctrack/linuxproc',
    TaskPlugin: 'task/none',
    SelectType: 'select/cons_tres',
    SelectTypeParameters: 'CR_Core',
    ReturnToService: 2,
    KillWait: 2
  }
  const file = join(state, 'slurm.conf')
  writeFileSync(
    file,
    `${Object.entries(config)
      .map(([key, value]) => `${key}=${value}\n`)
      .join('')}NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES State=UP
`
  )
  const munge = Object.entries({
    'key-file': `${state}/munge.key`,
    socket: `${state}/munge/socket`,
    'pid-file': `${state}/munge/pid`,
    'log-file': `${state}/munge/log`,
    'seed-file': `${state}/munge/seed`
  }).map(([option, path]) => `--${option}=${path}`)
  const env = {...process.env, SLURM_CONF: file}
  const run = (command: string, ...args: string[]) => execFileSync(command, args, {env, encoding: 'utf8', cwd: state})
  // Each takes its file away when it has ended, and writes no more.
  const stop = async () => {
    const files = ['slurmd.pid', 'slurmctld.pid', 'munge/pid'].map((name) => join(state, name)).filter(existsSync)
    for (const pid of files) spawnSync('kill', [readFileSync(pid, 'utf8').trim()])
    for (let i = 0; i < 100 && files.some((pid) => existsSync(pid)); i++) await sleep(100)
  }
  const started =
    spawnSync('munged', ['--force', ...munge]).status === 0 &&
    ['slurmctld', 'slurmd'].every((command) => spawnSync(command, ['-f', file], {env}).status === 0)
  for (let i = 0; started && i < 60; i++) {
    if (spawnSync('sinfo', ['-h', '-o', '%t'], {env, encoding: 'utf8'}).stdout?.trim() === 'idle') return {run, stop}
    await sleep(500)
  }
  await stop()
  console.warn('SKIPPED: Slurm: it does not start here')
}

const texts = ['It left ,late.', 'We recieve two letters.', 'Nobody was on the the ferry.']
const lines = Array.from({length: 40_000}, (_, i) => `${JSON.stringify({id: i, text: `${texts[i % 3]} Day ${i}.`})}\n`)

test('an array of shards, one requeued in the middle, joins to the bytes of a single run', async (context) => {
  const slurm = await startSlurm()
  if (!slurm) return context.skip()
  const {run, stop} = slurm
  try {
    const cwd = directoryWith({'in.jsonl': `{"id":"bad"}\n${lines.join('')}`})
    const log = join(cwd, 'log-%a')
    const task = `${process.execPath} ${bin} batch in.jsonl --shard -o out/ --jobs 1 --no-progress`
    const options = ['--parsable', '--array=1-4', '--requeue', '--open-mode=append', '-n1', `-D${cwd}`, `-o${log}`]
    const job = run('sbatch', ...options, `--wrap=date; ${task}`).trim()
    const part = join(cwd, 'out/00002-of-00004.jsonl.part')
    const queue = (what: string) => () => `${what}:\n${run('squeue')}`
    await until(() => existsSync(part) && statSync(part).size > 10_000, queue('a shard that is half done'), 20)
    run('scontrol', 'requeue', `${job}_2`)
    await until(() => run('squeue', '-h', '-j', job).trim() === '', queue('all tasks to end'))
    // The second task ran twice.
    const starts = (index: number) => readFileSync(join(cwd, `log-${index}`), 'utf8').match(/ \d\d:\d\d:\d\d /g)?.length
    expect([starts(1), starts(2)]).toEqual([1, 2])
    const bluepencil = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], {cwd, encoding: 'utf8'})
    expect(bluepencil('join', 'out/', '-o', 'joined', '--errors', 'e1', '--stats', 's1').status).toBe(1)
    const single = ['batch', 'in.jsonl', '-o', 'single', '--errors', 'e2', '--stats', 's2', '--jobs', '1']
    expect(bluepencil(...single).status).toBe(1)
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(read('joined') === read('single')).toBe(true)
    expect(read('e1')).toBe(read('e2'))
    expect(JSON.parse(read('s1'))).toEqual({...JSON.parse(read('s2')), shards: 4})
  } finally {
    await stop()
  }
})
