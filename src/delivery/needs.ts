import { type Known, needsOf } from '../contract/stored-view.ts'
import type { View } from '../contract/view.ts'
import { type DeliveryClass, deliveryClasses } from './outbox.ts'

/**
 * What a process must know to send a delivery: names of what its view is made of, and of its class. They are stored with the delivery, so
 * that a process of an older release leaves it alone without reading it, and with it what comes later for the same person.
 */
export const needsOfDelivery = (view: View, kind: DeliveryClass): readonly string[] => [...needsOf(view), className(kind)]

/** All names that a process knows, of what views are made of and of classes. */
export const knownToLane = ({ names }: Known): readonly string[] => [...deliveryClasses.map(className), ...names]

/** The name of a class, as it stands among what a process must know. */
export const className = (kind: string): string => `class ${kind}`
