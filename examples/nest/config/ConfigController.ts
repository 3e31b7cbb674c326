import { Controller, Get, Inject } from '@nestjs/common';
import type { Config } from './Config.js';
import { LiveConfig } from './LiveConfig.js';

/** Shows the configuration that this instance uses now. */
@Controller('config')
export class ConfigController {
  @Inject(LiveConfig) private readonly config!: LiveConfig;

  @Get()
  current(): Config {
    return this.config.config$.value;
  }
}
