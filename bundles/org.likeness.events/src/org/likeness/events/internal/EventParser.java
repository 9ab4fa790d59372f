// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.base.io.Plain;
import org.likeness.events.EventImage;
import org.likeness.events.Histogram;
import org.likeness.events.internal.ProtoReader.MalformedEvent;

/**
 * Understands event messages: the old encodings (simple_value, image, histo) and the new ones (tensors of the plug-ins
 * scalars, images, histograms).
 */
final class EventParser {

  /** What is told. */
  interface Handler {
    void scalar(String tag, long step, double wall, double value);

    void image(String tag, EventImage image);

    void histogram(String tag, Histogram histogram);

    /** Something of another dashboard: meshes, texts, curves of precision and recall. */
    void other(String tag, String kind);

    /** A process has begun at this step: what an earlier one said of this step and later is void. */
    void restart(long step);
  }

  private final Handler handler;
  private final Map<String, String> plugins = new HashMap<>();

  EventParser(Handler handler) {
    this.handler = handler;
  }

  void event(byte[] data) {
    double wall = 0;
    long step = 0;
    boolean start = false;
    List<ProtoReader> values = new ArrayList<>();
    ProtoReader in = new ProtoReader(data);
    while (in.next()) {
      switch (in.field()) {
        case 1 -> wall = in.fixed64();
        case 2 -> step = in.varint();
        case 5 -> summary(in.message(), values);
        case 7 -> start = startOf(in.message());
        default -> in.skip();
      }
    }
    if (start) {
      handler.restart(step);
    }
    MalformedEvent first = null;
    for (ProtoReader value : values) {
      try {
        value(value, step, wall);
      } catch (MalformedEvent e) {
        first = first == null ? e : first; // one value that is not understood does not take the others with it
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static void summary(ProtoReader in, List<ProtoReader> values) {
    while (in.next()) {
      if (in.field() == 1 && in.wire() == ProtoReader.BYTES) {
        values.add(in.message());
      } else {
        in.skip();
      }
    }
  }

  private static boolean startOf(ProtoReader in) {
    boolean start = false;
    while (in.next()) {
      if (in.field() == 1) {
        start = in.varint() == 1;
      } else {
        in.skip();
      }
    }
    return start;
  }

  private void value(ProtoReader in, long step, double wall) {
    String tag = "";
    String plugin = "";
    Float simple = null;
    ProtoReader image = null;
    ProtoReader histo = null;
    ProtoReader tensor = null;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> tag = Plain.line(in.text());
        case 2 -> simple = in.fixed32();
        case 4 -> image = in.message();
        case 5 -> histo = in.message();
        case 8 -> tensor = in.message();
        case 9 -> plugin = pluginName(in.message());
        default -> in.skip();
      }
    }
    if (!plugin.isEmpty()) {
      plugins.put(tag, plugin); // later values of the tag come without it
    }
    if (simple != null) {
      handler.scalar(tag, step, wall, simple);
    } else if (image != null) {
      handler.image(tag, image(image, step, wall));
    } else if (histo != null) {
      handler.histogram(tag, histogram(histo, step, wall));
    } else if (tensor != null) {
      String kind = plugins.getOrDefault(tag, "");
      tensor(tag, kind, Tensor.of(tensor), step, wall);
    }
  }

  private static String pluginName(ProtoReader metadata) {
    String name = "";
    while (metadata.next()) {
      if (metadata.field() == 1) {
        ProtoReader data = metadata.message();
        while (data.next()) {
          if (data.field() == 1) {
            name = Plain.line(data.text(), 60);
          } else {
            data.skip();
          }
        }
      } else {
        metadata.skip();
      }
    }
    return name;
  }

  private void tensor(String tag, String plugin, Tensor t, long step, double wall) {
    switch (plugin) {
      case "", "scalars" -> {
        if (t.numbers().length == 1) {
          handler.scalar(tag, step, wall, t.numbers()[0]);
        } else {
          handler.other(tag, "tensor");
        }
      }
      case "images" -> {
        for (int i = 2; i < t.texts().size(); i++) {
          String name = t.texts().size() == 3 ? tag : tag + "/" + (i - 2);
          handler.image(name, new EventImage(step, wall, number(t.texts().get(0)), number(t.texts().get(1)), t.texts().get(i)));
        }
      }
      case "histograms" -> {
        int k = t.numbers().length / 3;
        double[][] columns = new double[3][k];
        for (int i = 0; i < 3 * k; i++) {
          columns[i % 3][i / 3] = t.numbers()[i];
        }
        handler.histogram(tag, new Histogram(step, wall, columns[0], columns[1], columns[2]));
      }
      default -> handler.other(tag, plugin);
    }
  }

  private static int number(byte[] ascii) {
    String s = new String(ascii, StandardCharsets.US_ASCII);
    return s.matches("\\d{1,6}") ? Integer.parseInt(s) : 0;
  }

  private static int side(long pixels) {
    return pixels < 0 || pixels > 1 << 20 ? 0 : (int) pixels;
  }

  private static EventImage image(ProtoReader in, long step, double wall) {
    int height = 0;
    int width = 0;
    byte[] encoded = new byte[0];
    while (in.next()) {
      switch (in.field()) {
        case 1 -> height = side(in.varint());
        case 2 -> width = side(in.varint());
        case 4 -> encoded = in.bytes();
        default -> in.skip();
      }
    }
    return new EventImage(step, wall, width, height, encoded);
  }

  private static Histogram histogram(ProtoReader in, long step, double wall) {
    double min = 0;
    double[] limits = {};
    double[] counts = {};
    while (in.next()) {
      switch (in.field()) {
        case 1 -> min = in.fixed64();
        case 6 -> limits = doubles(in, limits);
        case 7 -> counts = doubles(in, counts);
        default -> in.skip();
      }
    }
    int n = Math.min(limits.length, counts.length);
    double[] left = new double[n];
    for (int i = 0; i < n; i++) {
      left[i] = i == 0 ? Math.min(min, limits[0]) : limits[i - 1];
    }
    return new Histogram(step, wall, left, java.util.Arrays.copyOf(limits, n), java.util.Arrays.copyOf(counts, n));
  }

  /** Packed, or one more of an unpacked list. */
  private static double[] doubles(ProtoReader in, double[] before) {
    if (in.wire() == ProtoReader.FIXED64) {
      double[] out = java.util.Arrays.copyOf(before, before.length + 1);
      out[before.length] = in.fixed64();
      return out;
    }
    ByteBuffer b = ByteBuffer.wrap(in.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    double[] out = new double[b.remaining() / 8];
    b.asDoubleBuffer().get(out);
    return out;
  }
}
