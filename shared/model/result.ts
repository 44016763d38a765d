/** Expected failures are returned, bugs are thrown. */
export type Result<Value, Fault> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Fault }

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const fail = <Fault>(failure: Fault): { ok: false; failure: Fault } => ({ ok: false, failure })
