import { useEffect, useMemo } from 'react'
import { givableThing } from '../../state/backup/given/given-things'
import type { OwnThing } from '../../state/own/own-thing'
import type { Blobs } from '../../state/storage/blob-shelf'
import { useWholeLanguage } from '../parts/whole-language'
import styles from './given-list.module.css'

interface GivenListProps {
  readonly things: readonly OwnThing[]
  readonly blobs: Blobs
}

/** The own things that came, each with its picture, name and size, and the size of all. */
export function GivenList({ things, blobs }: GivenListProps) {
  const language = useWholeLanguage()
  const { names, numbers } = language
  const words = language.giving
  const shown = useMemo(
    () =>
      things.map((thing) => {
        const { name, picture } = givableThing(thing)
        const blob = picture === null ? undefined : blobs.get(picture)
        return {
          thing,
          name,
          address: blob && URL.createObjectURL(new Blob([blob.bytes], { type: blob.type })),
        }
      }),
    [things, blobs],
  )
  useEffect(
    () => () => {
      for (const { address } of shown) if (address) URL.revokeObjectURL(address)
    },
    [shown],
  )
  const bytesOf = (blobNames: Iterable<string>): number =>
    [...new Set(blobNames)].reduce((sum, one) => sum + (blobs.get(one)?.bytes.byteLength ?? 0), 0)
  return (
    <>
      <ul className={styles['list']}>
        {shown.map(({ thing, name, address }) => (
          <li key={thing.id}>
            {address ? <img src={address} alt="" width={44} height={44} /> : <span aria-hidden />}
            <span>{name || (thing.kind === 'own_charm' ? names.ownThings.charm : names.ownThings.bag)}</span>
            <small>{numbers.fileSize(bytesOf(thing.blobs))}</small>
          </li>
        ))}
      </ul>
      <p>{words.size(numbers.fileSize(bytesOf(things.flatMap((thing) => thing.blobs))))}</p>
    </>
  )
}
