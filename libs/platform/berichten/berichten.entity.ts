import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** An address of an organisation's own system that hears what happens here. */
@Entity()
@Check('webhook_van_een', `num_nonnulls(aanbieder_id, regio_id, gemeente_id) = 1`)
export class Webhook {
  @PrimaryGeneratedColumn('identity', {
    type: 'int',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'webhook_pk',
  })
  id: number;
  @Index('webhook_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'webhook_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Index('webhook_regio_zoek')
  @ForeignKey('Regio', { name: 'webhook_regio' })
  @Column('int', { nullable: true })
  regioId: number | null;
  @Index('webhook_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'webhook_gemeente' })
  @Column('int', { nullable: true })
  gemeenteId: number | null;
  @Column('text') naam: string;
  @Column('text') url: string;
  @Column('text', { array: true }) soorten: string[];
  @Column('boolean', { default: true }) actief: boolean;
  @Index('webhook_gebruiker_zoek')
  @ForeignKey('Gebruiker', { name: 'webhook_gebruiker' })
  @Column('int', { nullable: true })
  gemaaktDoor: number | null;
  @Column('timestamptz', { default: () => 'now()' }) gemaaktOp: Date;
}

/** What the messages of a webhook are signed with; only the worker reads it. */
@Entity()
export class WebhookGeheim {
  @ForeignKey(() => Webhook, { name: 'webhook_geheim_webhook' })
  @PrimaryColumn('int', { primaryKeyConstraintName: 'webhook_geheim_pk' })
  webhookId: number;
  @Column('bytea') geheim: Buffer;
}

/** One message to one receiver, and how it went. */
@Entity()
@Check(
  'bezorging_kanaal',
  `case kanaal when 'MAIL' then gebruiker_id is not null and webhook_id is null when 'WEBHOOK' then webhook_id is not null and gebruiker_id is null else false end`,
)
@Check('bezorging_status', `status in ('WACHT','BEZORGD','OPGEGEVEN','NIET_INGESTELD')`)
@Index('bezorging_webhook_zoek', ['webhookId', 'id'])
@Index('bezorging_aanbieder', ['aanbiederId', 'id'], { where: 'aanbieder_id is not null' })
@Index('bezorging_regio', ['regioId', 'id'], { where: 'regio_id is not null' })
@Index('bezorging_gemeente', ['gemeenteId', 'id'], { where: 'gemeente_id is not null' })
export class Bezorging {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'bezorging_pk' }) id: string;
  @Column('text') kanaal: string;
  @Column('text') soort: string;
  @ForeignKey(() => Webhook, { name: 'bezorging_webhook' })
  @Column('int', { nullable: true })
  webhookId: number | null;
  @Index('bezorging_gebruiker_zoek')
  @ForeignKey('Gebruiker', { name: 'bezorging_gebruiker' })
  @Column('int', { nullable: true })
  gebruikerId: number | null;
  @Column('int', { nullable: true }) aanbiederId: number | null;
  @Column('int', { nullable: true }) regioId: number | null;
  @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('text') aan: string;
  @Column('text') onderwerp: string;
  @Column('jsonb', { default: {} }) gegevens: Record<string, string>;
  @Column('text', { default: 'WACHT' }) status: string;
  @Column('int', { default: 0 }) pogingen: number;
  @Column('timestamptz', { nullable: true }) volgendeOp: Date | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) aangemaaktOp: Date;
  @Column('timestamptz', { nullable: true }) bezorgdOp: Date | null;
}

/** One try of a message. */
@Entity()
export class Bezorgpoging {
  @ForeignKey(() => Bezorging, { name: 'bezorgpoging_bezorging' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bezorgpoging_pk' })
  bezorgingId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'bezorgpoging_pk' }) nr: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Column('int') duurMs: number;
  @Column('boolean') gelukt: boolean;
  @Column('text') antwoord: string;
}
