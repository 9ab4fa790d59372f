// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import org.likeness.api.image.Image;
import org.likeness.media.image.Images;

/** Event messages in the encodings that every reader knows: simple_value, image, histo. */
final class Events {
  private Events() {}

  private static ProtoWriter event(double wall) {
    return new ProtoWriter().fixed64(1, wall);
  }

  private static ProtoWriter at(double wall, long step) {
    ProtoWriter event = event(wall);
    return step == 0 ? event : event.varint(2, step);
  }

  static byte[] version(double wall) {
    return event(wall).text(3, "brain.Event:2").toBytes();
  }

  /** Readers forget what was said of this step and later. */
  static byte[] start(double wall, long step) {
    return at(wall, step).message(7, new ProtoWriter().varint(1, 1)).toBytes();
  }

  static byte[] scalar(double wall, long step, String tag, double value) {
    return summary(wall, step, new ProtoWriter().text(1, tag).fixed32(2, (float) value));
  }

  static byte[] image(double wall, long step, String tag, Image image) {
    ProtoWriter picture = new ProtoWriter().varint(1, image.height()).varint(2, image.width()).varint(3, image.channels())
        .bytes(4, Images.encodePng(image));
    return summary(wall, step, new ProtoWriter().text(1, tag).message(4, picture));
  }

  static byte[] histogram(double wall, long step, String tag, float[] values, int bins) {
    return summary(wall, step, new ProtoWriter().text(1, tag).message(5, Bins.of(values, bins).toProto()));
  }

  private static byte[] summary(double wall, long step, ProtoWriter value) {
    return at(wall, step).message(5, new ProtoWriter().message(1, value)).toBytes();
  }
}
