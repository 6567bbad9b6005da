import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/** An editor over the article in `#editor`, which owns all that is inside it. */
const element = document.querySelector<HTMLElement>('#editor')!;
const source = element.cloneNode(true);
element.replaceChildren();
const view = new EditorView(element, {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(source),
    plugins: [history({ newGroupDelay: 0 }), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
});
Object.assign(globalThis, {
  /** The text as the editor knows it, which it also reads anew from the nodes when another changes them. */
  editorText: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
});
