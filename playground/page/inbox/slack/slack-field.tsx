import { useId } from 'react'
import { usePage } from '../../page.tsx'
import { initialOf, type SlackBlock, type SlackElement } from './blocks.ts'

interface Props {
  readonly block: SlackBlock
  readonly element: SlackElement
  /** What was typed; nothing yet when it is left out. */
  readonly value: string | undefined
  readonly onValue: (value: string) => void
  readonly onFile?: (file: File | null) => void
  readonly error?: string | undefined
}

/** One input of Block Kit: the renderer shows them, but tells nobody what was filled in. */
export function SlackField({ block, element, value, onValue, onFile, error }: Props) {
  const { copy } = usePage()
  const id = useId()
  const hint = block.hint?.text
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((each) => each !== '')
    .join(' ')
  return (
    <div className={error === undefined ? 'slack-field' : 'slack-field slack-wrong'}>
      <label htmlFor={id}>
        {block.label?.text} {block.optional === true && <small>({copy.inbox.optional})</small>}
      </label>
      <Input
        element={element}
        value={value ?? initialOf(element)}
        onValue={onValue}
        onFile={onFile}
        attributes={{
          id,
          'aria-describedby': described === '' ? undefined : described,
          'aria-invalid': error === undefined ? undefined : true,
          'aria-required': block.optional === true ? undefined : true,
        }}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {error !== undefined && (
        <p className="slack-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface InputProps {
  readonly element: SlackElement
  readonly value: string
  readonly onValue: (value: string) => void
  readonly onFile: ((file: File | null) => void) | undefined
  readonly attributes: object
}

function Input({ element, value, onValue, onFile, attributes }: InputProps) {
  const { copy } = usePage()
  const typed = {
    ...attributes,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onValue(event.target.value),
  }
  const text = { ...typed, placeholder: element.placeholder?.text, maxLength: element.max_length }
  switch (element.type) {
    case 'datepicker':
      return <input type="date" {...typed} />
    case 'timepicker':
      return <input type="time" {...typed} />
    case 'static_select':
      return (
        <select {...typed}>
          {element.initial_option === undefined && <option value="">{copy.inbox.choose}</option>}
          {element.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text.text}
            </option>
          ))}
        </select>
      )
    case 'checkboxes':
      return <Boxes element={element} value={value} onValue={onValue} attributes={attributes} />
    case 'file_input':
      return (
        <input
          type="file"
          {...attributes}
          accept={element.filetypes?.map((ending) => `.${ending}`).join(',')}
          // A file that was corrected is often the same one, and choosing that once more would otherwise be no change.
          onClick={(event) => {
            event.currentTarget.value = ''
            onFile?.(null)
          }}
          onChange={(event) => onFile?.(event.target.files?.[0] ?? null)}
        />
      )
    default:
      return element.multiline === true ? <textarea rows={3} {...text} /> : <input type="text" {...text} />
  }
}

/** Boxes below each other; the value is what is ticked, with commas between. */
function Boxes({ element, value, onValue, attributes }: Pick<InputProps, 'element' | 'value' | 'onValue' | 'attributes'>) {
  const ticked = value.split(',').filter((each) => each !== '')
  const { options = [] } = element
  return (
    <fieldset {...attributes}>
      {options.map((option) => (
        <label key={option.value} className="slack-box">
          <input
            type="checkbox"
            checked={ticked.includes(option.value)}
            onChange={({ target }) =>
              onValue(
                options
                  .flatMap((each) => ((each.value === option.value ? target.checked : ticked.includes(each.value)) ? [each.value] : []))
                  .join(','),
              )
            }
          />{' '}
          {option.text.text}
        </label>
      ))}
    </fieldset>
  )
}
