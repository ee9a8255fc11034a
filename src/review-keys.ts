/** The keys of a review: one meaning each, in the terminal and on the page of the HTML report. */

export interface ReviewKey {
  key: string
  does: string
  /** Where it is there; everywhere without it. */
  where?: 'page' | 'terminal'
}

export const reviewKeys: readonly ReviewKey[] = [
  {key: 'a', does: 'accept'},
  {key: '1–9', does: 'accept this proposal of several'},
  {key: 's', does: 'skip: let it stand'},
  {key: 'e', does: 'edit: write what shall stand there'},
  {key: 'n', does: 'never: it is right; a word in all texts, else here'},
  {key: 'A', does: 'accept all like this'},
  {key: 'S', does: 'skip all like this'},
  {key: 'L', does: 'learn: accept all like this, in all texts to come too'},
  {key: 'r', does: 'accept the rest of what clean would apply'},
  {key: 'R', does: 'skip the rest'},
  {key: 'u', does: 'undo the last step'},
  {key: 'j', does: 'go on without a decision'},
  {key: 'k', does: 'go back'},
  {key: 'b', does: 'hold: the text as it was', where: 'page'},
  {key: 'w', does: 'save the decisions', where: 'page'},
  {key: 'w', does: 'write what is accepted, and stop', where: 'terminal'},
  {key: 'q', does: 'quit, to go on later; so does Ctrl-C', where: 'terminal'},
  {key: '?', does: 'all keys'}
]
