/** Width and height of a picture in CSS pixels, as its file says. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Sizes of pictures by their paths below `source/`; of what is not there nothing is known. */
export type PictureSizes = Readonly<Record<string, PictureSize>>
