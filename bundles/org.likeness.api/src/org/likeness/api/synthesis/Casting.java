// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

import java.util.Optional;

/**
 * Who is seen: one person, or one person's face on another.
 *
 * @param face seed of the person whose face it is
 * @param host seed of the person who lends everything else; the same as {@code face} for one whole person
 * @param identity continuous parameters of the face that replace those drawn from its seed; empty = as drawn
 */
public record Casting(long face, long host, Optional<double[]> identity) {

  /** One whole person. */
  public static Casting of(long person) {
    return new Casting(person, person, Optional.empty());
  }

  /**
   * The exact answer to a face swap: shape and skin of the inner face of one person, the outline of the head, neck, hair
   * and clothes of another. The seam runs over forehead, cheeks and chin, where a swap's blending mask runs.
   */
  public static Casting swap(long face, long host) {
    return new Casting(face, host, Optional.empty());
  }

  /** The same with other continuous parameters, in the order of {@link Synthesiser.Worker#identityNames()}. */
  public Casting withIdentity(double... parameters) {
    return new Casting(face, host, Optional.of(parameters));
  }
}
