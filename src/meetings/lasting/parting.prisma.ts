export { partingIn } from '../../programme/leaving/parting.prisma.ts'
