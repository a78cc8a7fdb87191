/** The bytes of a part of a file in base64. */
export const readBase64 = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? dataOf(reader.result) : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read')))
    reader.readAsDataURL(part)
  })

const dataOf = (url: string): string => url.slice(url.indexOf(',') + 1)
