import { Controller, Get, Inject } from '@nestjs/common';
import { Instances } from './Instances.js';

/** Shows the names and addresses of all instances of the service except this one. */
@Controller('instances')
export class InstancesController {
  @Inject(Instances) private readonly instances!: Instances;

  @Get()
  others(): Record<string, string> {
    return Object.fromEntries(this.instances.others$.value);
  }
}
