import { Combobox, useCombobox } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DirectiveSuggestions } from './useDirectiveSuggestions.ts'

export const directiveListId = 'directives'
export const directiveOptionId = (index: number) => `directive-${index}`

/** The suggestions above the message field, which keeps the focus and says which one is active. */
export function DirectiveList({
  suggestions: { shown, activeIndex, accept },
  children,
}: {
  readonly suggestions: DirectiveSuggestions
  readonly children: ReactElement
}) {
  const store = useCombobox({ opened: shown !== null })
  return (
    <Combobox
      store={store}
      position="top-start"
      width={360}
      offset={10}
      withinPortal={false}
      onOptionSubmit={(words) => {
        const suggestion = shown?.all.find((other) => other.words === words)
        if (suggestion !== undefined) accept(suggestion)
      }}
    >
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        {children}
      </Combobox.Target>
      <Combobox.Dropdown hidden={shown === null}>
        <Combobox.Options id={directiveListId} aria-label="Where to answer this message" className="directives">
          {shown?.all.map(({ words, note }, index) => (
            <Combobox.Option
              key={words}
              id={directiveOptionId(index)}
              value={words}
              selected={index === activeIndex}
              aria-selected={index === activeIndex}
            >
              <b>{words}</b> <span className="menu-note">{note}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
