// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.likeness.workbench.images.Pictures;

/** The last painted pictures as SWT pictures, so that moving the mouse does not convert them again. UI thread. */
final class PaneImages {
  private static final int KEPT = 24;

  private final LinkedHashMap<Object, Image> images = new LinkedHashMap<>(32, 0.75f, true);
  private final Device device;

  PaneImages(Device device) {
    this.device = device;
  }

  /** By identity of the picture: frames are kept by their stores. */
  Image of(org.likeness.api.image.Image picture) {
    return of(new Identity(picture, null, 0), () -> picture);
  }

  Image of(Object key, java.util.function.Supplier<org.likeness.api.image.Image> make) {
    Image image = images.get(key);
    if (image == null) {
      image = new Image(device, Pictures.data(make.get()));
      images.put(key, image);
      var oldest = images.entrySet().iterator();
      while (images.size() > KEPT) {
        Map.Entry<Object, Image> e = oldest.next();
        e.getValue().dispose();
        oldest.remove();
      }
    }
    return image;
  }

  void dispose() {
    images.values().forEach(Image::dispose);
    images.clear();
  }

  /** A pair of pictures with a number, compared by identity. */
  record Identity(Object a, Object b, int number) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity i && i.a == a && i.b == b && i.number == number;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(a) * 31 + System.identityHashCode(b) + number;
    }
  }
}
