import { safeStorage } from 'electron'

/** What encrypts the keys on their way to the disk. */
export interface KeyProtector {
  /** False where only a fixed password would protect them, which is no protection. */
  isProtected(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  decrypt(bytes: Uint8Array): Promise<string>
}

/** The operating system's key store, through Electron. To be used after the app is ready. */
export function createKeyProtector(): KeyProtector {
  return {
    async isProtected() {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
      return process.platform === 'darwin' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
    },
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
  }
}
