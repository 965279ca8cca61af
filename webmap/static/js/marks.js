/** Small shapes that tell how a leg was made, drawn around (0, 0) in a box 12 pixels wide. */

/** SVG path data, to be filled by the even-odd rule. */
export const MARK_PATHS = {
    deported: 'M-5-5H5V5H-5ZM-2.8-3.2V3.2H-1V-3.2ZM1-3.2V3.2H2.8V-3.2Z', // a barred window
    expelled: 'M-5.5-5.5H-3V5.5H-5.5ZM-1-5.5L6 0L-1 5.5Z', // away from a barrier
    escape: 'M-6.5-5.5H-3L1 0L-3 5.5H-6.5L-2.5 0ZM-.5-5.5H3L7 0L3 5.5H-.5L3.5 0Z', // in haste
    asylum: 'M0-6.5L6-1V5.5H1.8V.8H-1.8V5.5H-6V-1Z', // a roof
};

/** Marks that turn to where the leg leads; the others stand upright. */
export const TURNING_MARKS = ['expelled', 'escape'];
