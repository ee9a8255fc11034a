export declare function temporaryFolder(): string
export declare function removeFolders(): void
