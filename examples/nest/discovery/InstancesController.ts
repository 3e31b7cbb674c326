import { Controller, Get, Inject } from '@nestjs/common';
import { Instances } from './Instances.js';

/** Shows the other instances, by name and address. */
@Controller('instances')
export class InstancesController {
  @Inject(Instances) private readonly instances!: Instances;

  @Get()
  others(): Record<string, string> {
    return Object.fromEntries(this.instances.others$.value);
  }
}
