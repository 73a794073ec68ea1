import { Download } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Arrangement } from '../../../look/arrangement'
import { DIAGRAMS, type DiagramId } from '../../../scoring/diagrams'
import type { Note } from '../../../scoring/note'
import { sayPicture } from '../../../words/score/say-diagram'
import { sayNote } from '../../../words/score/say-score'
import { Button } from '../../controls/button'
import { Dialog } from '../../controls/dialog'
import { TabList, tabPanel } from '../../controls/tabs'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import { useKnownJudge, usePlannerState, useWords } from '../../planner-context'
import { InAppHint } from '../../share/in-app-hint'
import { save } from '../../share/save-and-send'
import { Picture } from './picture'
import styles from './pictures-dialog.module.css'
import { pictureFile } from './save-picture'

const GROUP = 'picture'

interface PicturesDialogProps {
  readonly shown: DiagramId
  readonly arrangement: Arrangement
  readonly notes: readonly Note[]
  readonly onShow: (picture: DiagramId) => void
  readonly onClose: () => void
}

/** One picture of the score, large, with what it shows in words. */
export function PicturesDialog({ shown, arrangement, notes, onShow, onClose }: PicturesDialogProps) {
  const judge = useKnownJudge()
  const language = useWholeLanguage()
  const words = useLaterWords('diagram')
  const names = useWords('names').diagrams
  const look = usePlannerState((state) => state.look)
  const frame = useRef<HTMLDivElement>(null)
  const [saving, setSaving] = useState<'idle' | 'saved' | 'failed'>('idle')

  const said = notes
    .filter(({ code }) => judge.scoring.NOTES[code].diagram === shown)
    .map((note) => sayNote(judge, look, note, language))
  const facts = sayPicture(judge.scoring, shown, arrangement, language)
  const onSave = async (): Promise<void> => {
    const svg = frame.current?.querySelector('svg')
    if (!svg) return
    try {
      const text = [...said, facts].join(language.writing.gap)
      save(await pictureFile(svg, { language, name: `dangle-${shown}.png`, title: names[shown], text }))
      setSaving('saved')
    } catch {
      setSaving('failed')
    }
  }
  return (
    <Dialog title={words.title} close={words.close} width={720} onClose={onClose}>
      <TabList
        group={GROUP}
        label={words.title}
        tabs={DIAGRAMS.map((id) => ({ id, label: names[id] }))}
        shown={shown}
        onShow={(id) => {
          setSaving('idle')
          onShow(id)
        }}
        className={styles['tabs']}
      />
      {DIAGRAMS.filter((id) => id !== shown).map((id) => (
        <div key={id} {...tabPanel(GROUP, id, shown)} />
      ))}
      <div {...tabPanel(GROUP, shown, shown)} className={styles['panel']}>
        <div ref={frame} className={styles['frame']}>
          <Picture id={shown} arrangement={arrangement} detail="large" />
        </div>
        <div className={styles['text']}>
          {said.map((sentence) => (
            <p key={sentence} className={styles['said']}>
              {sentence}
            </p>
          ))}
          <p>{facts}</p>
          <p className={styles['about']}>{words.about[shown]}</p>
          <Button look="quiet" onClick={() => void onSave()}>
            <Download size={16} aria-hidden />
            <span>{saving === 'saved' ? words.saved : words.save}</span>
          </Button>
          <InAppHint className={styles['about']} />
          <p role="status" className={styles['about']}>
            {saving === 'failed' ? words.saveFailed : ''}
          </p>
        </div>
      </div>
    </Dialog>
  )
}
