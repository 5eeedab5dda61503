import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import { Weigering, type Actor } from '#core';
import type { Recht } from './domain/rollen.js';

export const RECHT = 'recht';
export const OPENBAAR = 'OPENBAAR';

export interface ActorRequest extends Request {
  actor?: Actor;
}

/** Who may call this operation. An operation without it is refused to everyone. */
export const Allow = (recht: Recht): CustomDecorator => SetMetadata(RECHT, recht);
/** For logging in, and for what a visitor may know. */
export const Openbaar = (): CustomDecorator => SetMetadata(RECHT, OPENBAAR);

export function requestVan(context: ExecutionContext): ActorRequest {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: ActorRequest }>().req
    : context.switchToHttp().getRequest<ActorRequest>();
}

/** The actor of this request; only for operations that need a right. */
export const ActorVan = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = requestVan(context).actor;
  if (!actor) throw nietIngelogd();
  return actor;
});

export const nietIngelogd = (): Weigering =>
  new Weigering(
    { code: 'TOE-001', melding: 'U bent niet ingelogd.', oplossing: 'Log in en probeer het opnieuw.' },
    401,
  );
export const geenToegang = (): Weigering =>
  new Weigering(
    {
      code: 'TOE-002',
      melding: 'Dit bestaat niet of u mag dit niet zien.',
      oplossing: 'Kies een andere rol of vraag uw beheerder.',
    },
    404,
  );

/** Synchronous, and denies what is not decorated. */
@Injectable()
export class RechtGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const recht = this.reflector.get<Recht | typeof OPENBAAR | undefined>(RECHT, context.getHandler());
    if (recht === OPENBAAR) return true;
    const actor = requestVan(context).actor;
    if (!actor) throw nietIngelogd();
    if (!recht || !actor.rechten.includes(recht)) throw geenToegang();
    return true;
  }
}
