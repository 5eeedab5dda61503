import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A job: the row is the truth (state, lease, fence), the queue only wakes a worker with its id. */
@Entity()
@Check('opdracht_status', `status in ('WACHT','BEZIG','KLAAR','GEPARKEERD')`)
@Index('opdracht_open', ['status', 'nietVoor'], { where: `status in ('WACHT','BEZIG')` })
@Index('opdracht_onderwerp', ['onderwerpId'])
export class Opdracht {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text') soort: string;
  @Column('uuid') onderwerpId: string;
  @Column('text', { default: 'WACHT' }) status: string;
  @Column('int', { default: 0 }) pogingen: number;
  @Column('int', { default: 0 }) leaseNr: number;
  @Column('timestamptz', { nullable: true }) leaseTot: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) nietVoor: Date;
  @Column('text', { nullable: true }) fout: string | null;
  @Column('timestamptz', { default: () => 'now()' }) aangemaaktOp: Date;
  @Column('timestamptz', { nullable: true }) klaarOp: Date | null;
}
