const counts = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']

export const zhCount = (n: number): string => counts[n] ?? String(n)
