/* The small buttons above a text: what they do is typed into it as Markdown, and Ctrl+Z takes it back. */

import { IconButton } from '../../ui/IconButton.tsx';
import { Bold, Heading2, Link, List, Table } from '../../ui/icons.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { MARKDOWN_TOOLS, type MarkdownTool } from './markdownEdit.ts';
import style from './reportDraft.module.css';

const SIGNS = { heading: Heading2, bold: Bold, list: List, table: Table, link: Link } as const;

type Props = { readonly language: string; readonly onUse: (tool: MarkdownTool) => void };

export function MarkdownBar({ language, onUse }: Props) {
  const { t } = useWords();
  return (
    <div
      role="toolbar"
      aria-label={t('reportWrite.toolIn', { tool: t('reportWrite.tools'), language })}
      className={style.bar}
    >
      {MARKDOWN_TOOLS.map((tool) => {
        const Sign = SIGNS[tool];
        return (
          <IconButton
            key={tool}
            isSmall
            label={t('reportWrite.toolIn', { tool: t(`reportWrite.tool_${tool}`), language })}
            icon={<Sign aria-hidden />}
            onPress={() => onUse(tool)}
          />
        );
      })}
    </div>
  );
}
