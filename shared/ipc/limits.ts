/** Bytes handed over in one pull of a file; the next piece is only read when it is asked for. */
export const MAX_PIECE_BYTES = 1 << 20
/** Bytes of a snapshot handed over at once: few enough that the page does not stop for them. */
export const MAX_SNAPSHOT_PIECE_BYTES = 4 << 20
/** Acts in one append; a longer list is appended in pieces. */
export const MAX_ACTS = 5_000
