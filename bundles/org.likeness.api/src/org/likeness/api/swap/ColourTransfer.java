// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** Gives one face the colours and light of another. */
@PluginKind(prefix = "colour", label = "Colour transfer")
public interface ColourTransfer<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(ColourTransfer.class);

  /**
   * The source in the colours of the reference.
   *
   * @param source RGB
   * @param reference RGB of the same size
   * @param mask which pixels count for the statistics, 0-1, same size
   */
  Image transfer(P parameters, Image source, Image reference, Plane mask);
}
