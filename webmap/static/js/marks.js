/** Small shapes that tell why and how a leg was made, drawn around (0, 0) in a box 12 pixels wide. */

/** SVG path data, to be filled by the even-odd rule. */
export const MARK_PATHS = {
    deported: 'M-5-5H5V5H-5ZM-2.8-3.2V3.2H-1V-3.2ZM1-3.2V3.2H2.8V-3.2Z', // a barred window
    expelled: 'M-5.5-5.5H-3V5.5H-5.5ZM-1-5.5L6 0L-1 5.5Z', // away from a barrier
    escape: 'M-6.5-5.5H-3L1 0L-3 5.5H-6.5L-2.5 0ZM-.5-5.5H3L7 0L3 5.5H-.5L3.5 0Z', // in haste
    asylum: 'M0-6.5L6-1V5.5H1.8V.8H-1.8V5.5H-6V-1Z', // a roof
};

const SHIP = 'M-6.8 1.4H6.8L4.6 5.6H-4.6ZM-3.8 .4V-2.4H-2V-5.8H.6V-2.4H3.8V.4Z';
const CART = 'M-6-4H2.6V.2H-6ZM3-1.6H7.2V0H3ZM-4.6 3.2a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0ZM-3 3.2a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0Z';

/** The same for the ways of travelling. */
export const MODE_PATHS = {
    train: 'M-3.8-6H3.8L5-4.6V3L3.6 4.4H-3.6L-5 3V-4.6ZM-3.3-4V-.4H3.3V-4ZM-3.2 1.1V2.8H-1.4V1.1ZM1.4 1.1V2.8H3.2V1.1ZM-3.4 5H-1.6L-3 6.8H-5ZM1.6 5H3.4L5 6.8H3Z',
    ship: SHIP,
    'ship-and-road': SHIP,
    'ship-and-train': SHIP,
    sled: 'M-5.4-3H3.4V1.4H-5.4ZM-4.2 1.9H-2.8V3.7H-4.2ZM1-3.7ZM1 1.9H2.4V3.7H1ZM-6.6 4H4C5.2 4 5.6 3 5.6 1H7.1C7.1 4.2 6 5.6 4 5.6H-6.6Z',
    cart: CART,
    carriage: CART,
    car: 'M-6.6 2.2V-.4L-4.8-.9L-3.2-4H2.2L4.2-.9L6.6-.2V2.2ZM-3.4-.9H-.8V-2.8H-2.4ZM.4-.9H2.7L1.5-2.8H.4ZM-5 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0ZM1.8 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0Z',
    bus: 'M-6.6-5H5.6L6.6-3.6V2.2H-6.6ZM-5.4-3.4V-.9H-2.7V-3.4ZM-1.5-3.4V-.9H1.2V-3.4ZM2.4-3.4V-.9H5.3V-3.4ZM-5 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0ZM1.8 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0Z',
    'on-foot': 'M-4.9-4a1.9 2.6 0 1 1 3.8 0L-1.7-.6H-4.3ZM-4.3 .3H-1.7V1.3a1.3 1.6 0 0 1-2.6 0ZM1.1-.8a1.9 2.6 0 1 1 3.8 0L4.3 2.6H1.7ZM1.7 3.5H4.3V4.5a1.3 1.6 0 0 1-2.6 0Z',
};

/** Marks that turn to where the leg leads; the others stand upright. */
export const TURNING_MARKS = ['expelled', 'escape'];
