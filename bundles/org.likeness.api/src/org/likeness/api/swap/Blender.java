// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** Puts a face back into a frame. */
@PluginKind(prefix = "blend", label = "Blender")
public interface Blender<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(Blender.class);

  /**
   * A new frame of the same size.
   *
   * @param frame RGB
   * @param face RGB crop
   * @param mask which pixels of the crop are taken, 0-1, of the crop's size
   * @param cropToFrame from the crop's pixels to the frame's
   */
  Image blend(P parameters, Image frame, Image face, Plane mask, Affine cropToFrame);
}
