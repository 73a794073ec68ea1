import type { FileFormat } from '../../../catalog/import/model/read/file-format'
import type { Counted, LengthUnit } from '../../../catalog/import/model/verdict'

/** Making a charm from a 3D model that somebody else made. */
export const ownModel = {
  title: 'Charm from a 3D model',
  steps: { file: 'Model', stand: 'Stand it up', size: 'Size', hang: 'Hang it' },
  choose: 'Choose a GLB file',
  other: 'Choose another file',
  dropHere: 'Drop a GLB file here. If its pictures lie beside it, drop them along.',
  letGo: 'Let go to use this model',
  lead: 'A GLB file: from a shop, a library, or modeled by yourself.',
  checked: 'It is checked first, and cleaned. Nothing of it leaves this device.',
  checking: (name: string) => `Checking ${name} …`,
  another: 'Another model',
  loads: 'The model is fine.',
  toKnow: 'Good to know',

  standAsk: 'Which way is up?',
  standAbout: 'Its top goes up, its face to the front.',
  tip: 'Tip it over',
  tips: {
    forward: 'Forward',
    back: 'Back',
    left: 'Left',
    right: 'Right',
  },
  face: 'Turn its face',
  degrees: (degrees: string) => `${degrees}°`,
  preview: 'The model as a charm',

  makeAsk: 'What is it made of?',
  makeAbout: 'We guessed. It decides how heavy it is and how it is scored, not how it looks.',
  hidesHardware: 'Hide the clasp in the file',
  hidesHardwareAbout: 'A ring, chain or clasp was modeled with it. It gets a real one here.',
  tooLarge: 'Its longest side may have from 1 to 20 cm.',

  credit: 'Made by',
  license: 'License',
  from: 'From',
  notSaid: 'The file does not say.',
  share: 'It may be shared',
  shareAbout: 'You made it, or its license lets you. Otherwise it stays on this device.',
  failed: 'That did not work. Try again.',

  formats: {
    glb: 'a GLB model',
    gltf: 'a loose glTF',
    png: 'a PNG picture',
    jpeg: 'a JPEG photo',
    webp: 'a WebP picture',
    avif: 'an AVIF picture',
    heic: 'an HEIC photo',
    gif: 'a GIF picture',
    ktx2: 'a KTX2 texture',
    svg: 'an SVG drawing',
    html: 'a web page',
    zip: 'a ZIP archive or a USDZ',
    gzip: 'an archive',
    pdf: 'a PDF',
    fbx: 'an FBX model',
    obj: 'an OBJ model',
    stl: 'an STL model',
    ply: 'a PLY model',
    blend: 'a Blender file',
    unknown: 'a file of an unknown kind',
  } satisfies Record<FileFormat, string>,
  units: {
    m: 'meters',
    cm: 'centimeters',
    mm: 'millimeters',
    inch: 'inches',
  } satisfies Record<LengthUnit, string>,
  counted: {
    nodes: 'parts',
    primitives: 'pieces',
    vertices: 'points',
    triangles: 'triangles',
    images: 'pictures',
    joints: 'bones',
    'morph targets': 'shapes to morph into',
    values: 'entries',
  } satisfies Record<Counted, string>,

  fault: {
    empty: 'This file is empty. Download it again.',
    tooLarge: (size: string, most: string) =>
      `This file has ${size}; ${most} are the most. Simplify it, or make its pictures smaller.`,
    otherFormat: (format: string) => `This is ${format}, not a GLB.`,
    photo: 'A photo becomes a charm too: choose “Make a charm from a photo”.',
    exportGlb: 'Open it in a 3D program and export it as GLB.',
    unpack: 'Unpack it, and choose the GLB inside.',
    looseGltf: 'Export it as GLB, which holds everything in one file.',
    needsGlb: 'Choose a file that ends in .glb.',
    cutOff: 'A part of this file is missing. Download it again.',
    damaged: 'This file is damaged. Download it again, or export it anew.',
    notGltf: (at: string) => `This file is not written as a GLB should be (${at}). Export it anew.`,
    version: (version: string) => `This model is of glTF ${version}. Export it as glTF 2.0.`,
    tangled: 'Its parts hang in circles. Export it anew.',
    deep: 'Its parts hang too deep inside each other. Join them, then export it again.',
    tooMany: (most: string, what: string) =>
      `This model has more than ${most} ${what}. Simplify it, then export it again.`,
    tooMuch: (most: string) =>
      `Unpacked, this model has more than ${most}. Simplify it, then export it again.`,
    extension: (name: string) => `This model needs ${name}, which is not read here. Export it without.`,
    external: (name: string) =>
      `This model lies in more than one file: ${name} is not inside. Nothing is fetched. Export it as one GLB.`,
    image: (most: string) =>
      `Its pictures are too large: ${most} pixels a side are the most, and 64 million together. Make them smaller.`,
    compression: 'What is compressed in it is damaged. Download it again, or export it without compression.',
    nothing: 'There is nothing to see in this model. Export its meshes too.',
    noSize: 'This model has no size that a thing can have. Check its scale.',
    tooSlow: (seconds: string) =>
      `This model was not read within ${seconds} seconds. Simplify it, or try it on a faster device.`,
    gaveUp: 'This model needs more memory than there is. Simplify it, or close other pages.',
  },
  notice: {
    pictureMissing: (name: string) =>
      `The picture ${name} lies beside the model: drop both together. Until then plain color takes its place.`,
    pictureUnreadable: (format: string) =>
      `One of its pictures (${format}) cannot be read. Plain color takes its place.`,
    triangles: (count: string) => `Left out ${count} damaged triangles.`,
    lines: 'Points and lines are left out.',
    readAs: (unit: string) => `Its size was read in ${unit}. Check it in the next step.`,
    guessed: 'Its file says no size of a charm. 8 cm are offered: say how tall it is.',
    merged: (count: string) => `Its ${count} materials became fewer. Small parts may look plainer.`,
    large: (size: string) => `This file has ${size}. It may be slow on some devices.`,
  },
}
