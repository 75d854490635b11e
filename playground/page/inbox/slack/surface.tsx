import { createContext, memo, useContext, useState } from 'react'
import { type Block, Message, type MessageProps } from 'slack-blocks-to-jsx'
import { usePage } from '../../page.tsx'
import { isSame } from '../same.ts'
import { carriedBy, drawable, emojiShown, linkShown, type SlackBlock, type SlackElement, segmentsOf, valuesIn } from './blocks.ts'
import { slackDate } from './dates.ts'
import { SlackField } from './slack-field.tsx'
import { SlackPicture } from './slack-picture.tsx'

interface Props {
  readonly blocks: readonly SlackBlock[]
  readonly onTap: (button: string, values: Readonly<Record<string, string>>) => void
}

/** Blocks of a message or a home, with buttons that work and fields that keep what was typed. */
export function Surface({ blocks, onTap }: Props) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  return (
    <Segments
      blocks={blocks}
      typed={typed}
      onValue={(name, value) => setTyped({ ...typed, [name]: value })}
      onTap={(button) => onTap(button, valuesIn(blocks, typed))}
    />
  )
}

type ByName = Readonly<Record<string, string>>

interface SegmentsProps {
  readonly blocks: readonly SlackBlock[]
  readonly typed: ByName
  readonly onValue: (name: string, value: string) => void
  readonly onTap: (button: string) => void
  readonly onFile?: (field: string, file: File | null) => void
  /** What is wrong, by field. */
  readonly wrong?: ByName
}

/** What is only read, buttons and fields, in their order. */
export function Segments({ blocks, typed, onValue, onTap, onFile, wrong = {} }: SegmentsProps) {
  return (
    <>
      {segmentsOf(blocks).map((segment) => {
        if (segment.kind === 'drawn') return <Drawn key={segment.key} blocks={segment.blocks} />
        if (segment.kind === 'picture') return <SlackPicture key={segment.key} block={segment.block} />
        if (segment.kind === 'buttons') return <Buttons key={segment.key} buttons={segment.buttons} onTap={onTap} />
        const name = segment.key
        return (
          <SlackField
            key={name}
            block={segment.block}
            element={segment.element}
            value={typed[name]}
            onValue={(value) => onValue(name, value)}
            error={wrong[name]}
            {...(onFile && { onFile: (file: File | null) => onFile(name, file) })}
          />
        )
      })}
    </>
  )
}

/** Buttons in a row. Those of a link open nothing by themselves here: the app hears of the tap, as on Slack. */
function Buttons({ buttons, onTap }: { readonly buttons: readonly SlackElement[]; readonly onTap: (button: string) => void }) {
  return (
    <div className="slack-buttons">
      {buttons.map((button, at) => (
        <button
          key={button.action_id ?? at}
          type="button"
          className={`slack-button slack-${button.style ?? 'plain'}`}
          {...(button.accessibility_label === undefined ? {} : { 'aria-label': button.accessibility_label })}
          onClick={() => onTap(carriedBy(button))}
        >
          {button.text?.text}
        </button>
      ))}
    </div>
  )
}

/** What is only read, by the renderer of Block Kit. */
function Drawn({ blocks }: Pick<Props, 'blocks'>) {
  const { isDark } = usePage()
  return <Rendered blocks={blocks} theme={isDark ? 'dark' : 'light'} />
}

interface RenderedProps {
  readonly blocks: readonly SlackBlock[]
  readonly theme: 'light' | 'dark'
}

const Rendered = memo(function Rendered({ blocks, theme }: RenderedProps) {
  return (
    <div className="slack-drawn">
      <Message key={theme} blocks={drawable(blocks) as unknown as Block[]} name="Pari" logo="" theme={theme} withoutWrapper hooks={hooks} />
    </div>
  )
}, isSame)

/** The time zone of the reader's client. */
export const ReaderZone = createContext('UTC')

function SlackDate({ timestamp, format }: { readonly timestamp: string; readonly format: string }) {
  return <>{slackDate(Number(timestamp), format, useContext(ReaderZone))}</>
}

/** Slack writes dates in the language and zone of its client, whatever language a message is in. Links open beside the page. */
const hooks: NonNullable<MessageProps['hooks']> = {
  date: ({ timestamp, format }) => <SlackDate timestamp={timestamp} format={format} />,
  emoji: (found, parse) => <>{emojiShown(found.name, parse(found))}</>,
  link: ({ href, children, className }) => {
    const shown = linkShown(href)
    return (
      <a href={shown.href} className={className} target="_blank" rel="noreferrer">
        {shown.words ?? children}
      </a>
    )
  },
}
