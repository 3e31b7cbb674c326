import { Controller, Get, Inject } from '@nestjs/common';
import { Instances } from './Instances.js';

/** Shows the names and the addresses of the other instances. */
@Controller('instances')
export class InstancesController {
  @Inject(Instances) private readonly instances!: Instances;

  @Get()
  others(): Record<string, string> {
    return Object.fromEntries(this.instances.others$.value);
  }
}
