import { answerAsks } from '../desk/answer-asks'
import { photoCanvas } from '../photo/photo-canvas'
import { bagDesk } from './bag-desk'

answerAsks(bagDesk(photoCanvas), (answer) => ('glb' in answer ? [answer.glb.buffer] : []))
