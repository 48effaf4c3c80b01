import { Module, type DynamicModule } from '@nestjs/common';
import { checkUrl } from '#delivery/addresses/check-url.js';
import type { AddressPolicy } from '#delivery/addresses/policy.js';
import { newSecret, publicKeyOf, shownSecret } from '#delivery/signing/secrets.js';
import type { CheckAddress } from '#workflow/ports/addresses.js';
import { CHECK_ADDRESS, ENDPOINT_KEYS } from './tokens.js';
import type { EndpointKeys } from './webhooks/endpoint-keys.js';

export type { AddressPolicy } from '#delivery/addresses/policy.js';

/** Where webhooks of a service on the internet may go. */
const PUBLIC_ONLY: AddressPolicy = { http: false, ports: [], networks: [] };

/** The one place in which the API meets the sending of webhooks: which addresses are fit, and how secrets are made. */
@Module({})
export class DeliveryModule {
  static with(policy: AddressPolicy = PUBLIC_ONLY): DynamicModule {
    const checkAddress: CheckAddress = (url) => {
      const checked = checkUrl(url, policy);
      return checked.ok ? null : checked.reason;
    };
    const keys: EndpointKeys = { newSecret, publicKeyOf, shownSecret };
    const providers = [
      { provide: CHECK_ADDRESS, useValue: checkAddress },
      { provide: ENDPOINT_KEYS, useValue: keys },
    ];
    return { module: DeliveryModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
