import { useEffect, useState } from 'react'
import type { Light } from '../../look/facts/light'
import type { Quality } from '../quality'
import { type Environment, environmentOf, loadEnvironment } from './environment'

/** A light with what metal mirrors in it; `environment` is undefined until the first has arrived. */
export interface ArrivedLight {
  readonly light: Light
  readonly environment: Environment | undefined
}

/** The light that is wanted, or the one before while its environment is on the way. */
export function useArrivedLight(wanted: Light, quality: Quality): ArrivedLight {
  const [arrived, setArrived] = useState<ArrivedLight>(() => ({
    light: wanted,
    environment: quality === 'high' ? environmentOf(wanted) : null,
  }))
  useEffect(() => {
    if (quality === 'low') {
      setArrived({ light: wanted, environment: null })
      return
    }
    let current = true
    loadEnvironment(wanted).then((environment) => {
      if (current) setArrived({ light: wanted, environment })
    })
    return () => {
      current = false
    }
  }, [wanted, quality])
  return arrived
}
