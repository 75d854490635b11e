import { type Known, needsOf } from '../contract/stored-view.ts'
import type { View } from '../contract/view.ts'
import { type DeliveryClass, deliveryClasses } from './outbox.ts'

/**
 * What a process must know to send a delivery: names of what its view is made of, and of its class. They are stored beside it, so that a
 * process of an older release leaves it, and what follows it to the same person, without having read it.
 */
export const needsOfDelivery = (view: View, kind: DeliveryClass): readonly string[] => [...needsOf(view), className(kind)]

/** Everything that a process knows which can say this. */
export const knownToLane = ({ names }: Known): readonly string[] => [...deliveryClasses.map(className), ...names]

const className = (kind: string): string => `class ${kind}`
