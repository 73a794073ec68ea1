import type { LookComing } from '../../../state/backup/plan-bring-in'
import type { BackupProblem } from '../../../state/backup/read-backup'

/** Everything in one file, and out of it again. */
export const backup = {
  button: 'Save everything…',
  close: 'Close',
  save: {
    title: 'Everything in one file',
    about:
      'Your own charms and bags with their photos, your look with its steps, what you own and your settings. Keep the file somewhere else, or open it in another browser the way you open a look.',
    photos: 'Your photos are in it. Give it only to people you would show them to.',
    gathering: 'Putting it together…',
    file: (size: string) => `Save the file (${size})`,
    saved: 'Saved. Nothing was uploaded.',
    missing: (n: number) =>
      n === 1
        ? '1 picture or model could not be found and is not in it.'
        : `${n} pictures or models could not be found and are not in it.`,
    too_large:
      'This is more than one file can hold: 300 MB are the most. Delete own charms or bags that you no longer need.',
    failed: 'What is stored could not be read. Reload the page and try again.',
  },
  bring: {
    title: 'Bring it all in',
    reading: 'Reading the file…',
    from: (when: string) => `Saved on ${when}. New in it:`,
    charms: (n: number) => (n === 1 ? '1 charm of your own' : `${n} charms of your own`),
    bags: (n: number) => (n === 1 ? '1 bag of your own' : `${n} bags of your own`),
    beside: (n: number) =>
      n === 1
        ? '1 of them differs from the one here, so you will have both'
        : `${n} of them differ from those here, so you will have both`,
    drafts: { own_draft: 'A charm that is half made', own_bag_draft: 'A bag that is half made' },
    owned: (n: number) => (n === 1 ? '1 charm marked as owned' : `${n} charms marked as owned`),
    preferences: (n: number) =>
      n === 1 ? '1 setting that you have not chosen here' : `${n} settings that you have not chosen here`,
    look: {
      opens: 'The look with its steps',
      visits: 'The look, shown beside yours until you decide',
    } satisfies Partial<Record<LookComing, string>>,
    safe: 'What is here stays as it is.',
    nothing: 'There is nothing in it that is not here already.',
    draftStays: 'You are in the middle of making one here, so the half-made one stays in the file.',
    newer: (n: number) =>
      n === 1
        ? '1 thing was made by a newer Dangle and stays in the file.'
        : `${n} things were made by a newer Dangle and stay in the file.`,
    damaged: (n: number) =>
      n === 1 ? '1 entry is damaged and is left out.' : `${n} entries are damaged and are left out.`,
    missing: (n: number) =>
      n === 1
        ? '1 thing of your own lacks its pictures and is left out.'
        : `${n} things of your own lack their pictures and are left out.`,
    go: 'Bring it in',
    going: 'Bringing it in…',
    leave: 'Leave it',
    ended: {
      brought_in: 'It is all here.',
      locked: 'Dangle is open in another tab. Edit here first, then open the file again.',
      full: 'There is no room for it in this browser. Nothing was changed.',
      failed: 'It could not be stored. Nothing was changed.',
    },
    problem: {
      not_a_backup: 'This ZIP archive holds nothing from Dangle.',
      too_large: 'This file holds more than can be read: 300 MB are the most.',
      newer_version: 'This file was saved by a newer Dangle. Reload and open it again.',
      damaged: 'This file is damaged. Nothing was changed.',
    } satisfies Record<BackupProblem, string>,
  },
}
