import '../contracten/contracten.css';
import { useQuery } from '@tanstack/react-query';
import { ikVraag } from '../../api/vragen';
import { Pagina } from '../../onderdelen/Pagina';
import { Bewaren } from './Bewaren';
import { Kennisgevingen } from './Kennisgevingen';
import { Leveren } from './Leveren';

/** What goes to CBS and DUO, what comes from DUO and the BRP, and what must go. */
export function Verantwoorden() {
  const { data: ik } = useQuery(ikVraag);
  const mag = (recht: string) => ik?.rechten.includes(recht);
  return (
    <Pagina
      titel="Aanleveren en bewaren"
      inleiding="Bestanden voor CBS en DUO, kennisgevingen van DUO en de BRP, en dossiers die lang genoeg zijn bewaard."
    >
      {mag('verantwoording.leveren') && <Leveren />}
      {mag('kennisgeving.inlezen') && <Kennisgevingen />}
      {mag('bewaren.beheren') && <Bewaren />}
    </Pagina>
  );
}
