import { PadLink } from '../../onderdelen/Links';
import { bedrag } from '../../onderdelen/opmaak';
import { cent } from './beurs';

/** An amount that leads to the rows beneath it; with nothing beneath, or nothing to see, it is only an amount. */
export const Ondergeld = ({ euro, pad }: { euro: string; pad: string | null }) =>
  pad === null || cent(euro) === 0 ? <>{bedrag(euro)}</> : <PadLink pad={pad}>{bedrag(euro)}</PadLink>;
