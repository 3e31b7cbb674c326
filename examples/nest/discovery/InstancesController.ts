import { Controller, Get, Inject } from '@nestjs/common';
import { Instances } from './Instances.js';

/** Shows the names and addresses of the other instances of the service. */
@Controller('instances')
export class InstancesController {
  @Inject(Instances) private readonly instances!: Instances;

  @Get()
  others(): Record<string, string> {
    return Object.fromEntries(this.instances.others$.value);
  }
}
