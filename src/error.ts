/** An error the user can repair: its message says what was expected, and no stack is shown. */
export class UserError extends Error {
  override name = 'UserError'
}
