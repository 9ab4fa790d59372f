// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/**
 * Colour spaces of RGB pictures. Three planes go in or out, in the order of the space's name. Alpha is ignored; grey
 * counts as R = G = B. Results that leave the sRGB cube are clamped. Pure functions; safe from any thread.
 */
public final class Colour {
  /** CIE D65, 2 degrees, as the sRGB matrix yields it. */
  private static final double XN = 0.95047;
  private static final double ZN = 1.08883;

  private Colour() {}

  /** CIE 1976 L*a*b*, white point D65: L 0-100, a and b about -128 to 127. */
  public static Plane[] toLab(Image in) {
    Plane[] out = planes(in);
    byte[] d = in.data();
    for (int i = 0, p = 0; i < out[0].data().length; i++, p += in.channels()) {
      double r = Srgb.toLinear(d[p]);
      double g = Srgb.toLinear(d[p + green(in)]);
      double b = Srgb.toLinear(d[p + blue(in)]);
      double fx = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / XN);
      double fy = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
      double fz = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / ZN);
      out[0].data()[i] = (float) (116 * fy - 16);
      out[1].data()[i] = (float) (500 * (fx - fy));
      out[2].data()[i] = (float) (200 * (fy - fz));
    }
    return out;
  }

  /** The picture of an L, an a and a b plane. */
  public static Image fromLab(Plane... lab) {
    Image out = Image.rgb(lab[0].width(), lab[0].height());
    for (int i = 0, p = 0; i < lab[0].data().length; i++, p += 3) {
      double fy = (lab[0].data()[i] + 16) / 116;
      double x = XN * inverseF(fy + lab[1].data()[i] / 500);
      double y = inverseF(fy);
      double z = ZN * inverseF(fy - lab[2].data()[i] / 200);
      out.data()[p] = Srgb.toByte((float) (3.2404542 * x - 1.5371385 * y - 0.4985314 * z));
      out.data()[p + 1] = Srgb.toByte((float) (-0.9692660 * x + 1.8760108 * y + 0.0415560 * z));
      out.data()[p + 2] = Srgb.toByte((float) (0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
    }
    return out;
  }

  /** Full-range Y'CbCr of BT.601 as JPEG has it (ITU-T T.871): all 0-255, grey has Cb = Cr = 128. */
  public static Plane[] toYCbCr(Image in) {
    Plane[] out = planes(in);
    byte[] d = in.data();
    for (int i = 0, p = 0; i < out[0].data().length; i++, p += in.channels()) {
      float r = d[p] & 0xff;
      float g = d[p + green(in)] & 0xff;
      float b = d[p + blue(in)] & 0xff;
      float y = 0.299f * r + 0.587f * g + 0.114f * b;
      out[0].data()[i] = y;
      out[1].data()[i] = (b - y) / 1.772f + 128;
      out[2].data()[i] = (r - y) / 1.402f + 128;
    }
    return out;
  }

  public static Image fromYCbCr(Plane... ycc) {
    Image out = Image.rgb(ycc[0].width(), ycc[0].height());
    for (int i = 0, p = 0; i < ycc[0].data().length; i++, p += 3) {
      float y = ycc[0].data()[i];
      float r = y + 1.402f * (ycc[2].data()[i] - 128);
      float b = y + 1.772f * (ycc[1].data()[i] - 128);
      out.data()[p] = clamp(r);
      out.data()[p + 1] = clamp((y - 0.299f * r - 0.114f * b) / 0.587f);
      out.data()[p + 2] = clamp(b);
    }
    return out;
  }

  /** Hue 0-360 degrees (0 where there is none), saturation 0-1, value 0-1. */
  public static Plane[] toHsv(Image in) {
    Plane[] out = planes(in);
    byte[] d = in.data();
    for (int i = 0, p = 0; i < out[0].data().length; i++, p += in.channels()) {
      float r = (d[p] & 0xff) / 255f;
      float g = (d[p + green(in)] & 0xff) / 255f;
      float b = (d[p + blue(in)] & 0xff) / 255f;
      float max = Math.max(r, Math.max(g, b));
      float span = max - Math.min(r, Math.min(g, b));
      float sector = span == 0 ? 0 : max == r ? (g - b) / span : max == g ? 2 + (b - r) / span : 4 + (r - g) / span;
      out[0].data()[i] = sector < 0 ? 60 * sector + 360 : 60 * sector;
      out[1].data()[i] = max == 0 ? 0 : span / max;
      out[2].data()[i] = max;
    }
    return out;
  }

  public static Image fromHsv(Plane... hsv) {
    Image out = Image.rgb(hsv[0].width(), hsv[0].height());
    for (int i = 0; i < hsv[0].data().length; i++) {
      for (int k = 0; k < 3; k++) {
        // A. R. Smith's hexcone in closed form: n = 5, 3, 1 for red, green, blue
        float t = (5 - 2 * k + hsv[0].data()[i] / 60) % 6;
        float v = hsv[2].data()[i];
        out.data()[3 * i + k] = clamp(255 * (v - v * hsv[1].data()[i] * Math.clamp(Math.min(t, 4 - t), 0, 1)));
      }
    }
    return out;
  }

  /** Linear light, 0-1, of R, G and B: what adds up physically, for blending and shrinking. */
  public static Plane[] toLinear(Image in) {
    Plane[] out = planes(in);
    for (int i = 0, p = 0; i < out[0].data().length; i++, p += in.channels()) {
      out[0].data()[i] = Srgb.toLinear(in.data()[p]);
      out[1].data()[i] = Srgb.toLinear(in.data()[p + green(in)]);
      out[2].data()[i] = Srgb.toLinear(in.data()[p + blue(in)]);
    }
    return out;
  }

  public static Image fromLinear(Plane... rgb) {
    Image out = Image.rgb(rgb[0].width(), rgb[0].height());
    for (int i = 0; i < rgb[0].data().length; i++) {
      for (int k = 0; k < 3; k++) {
        out.data()[3 * i + k] = Srgb.toByte(rgb[k].data()[i]);
      }
    }
    return out;
  }

  /** BT.601 luma of the encoded values, 0-255, unrounded. */
  public static Plane luma(Image in) {
    return luma(in, 0.299f, 0.587f, 0.114f);
  }

  /** BT.709 luma of the encoded values, 0-255, unrounded. */
  public static Plane luma709(Image in) {
    return luma(in, 0.2126f, 0.7152f, 0.0722f);
  }

  private static Plane luma(Image in, float wr, float wg, float wb) {
    Plane out = Plane.zeros(in.width(), in.height());
    byte[] d = in.data();
    for (int i = 0, p = 0; i < out.data().length; i++, p += in.channels()) {
      out.data()[i] = wr * (d[p] & 0xff) + wg * (d[p + green(in)] & 0xff) + wb * (d[p + blue(in)] & 0xff);
    }
    return out;
  }

  private static Plane[] planes(Image in) {
    return new Plane[] {
      Plane.zeros(in.width(), in.height()), Plane.zeros(in.width(), in.height()), Plane.zeros(in.width(), in.height())};
  }

  private static int green(Image in) {
    return in.channels() == 1 ? 0 : 1;
  }

  private static int blue(Image in) {
    return in.channels() == 1 ? 0 : 2;
  }

  private static byte clamp(float v) {
    return (byte) Math.clamp(Math.round(v), 0, 255);
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static double inverseF(double t) {
    return t > 6.0 / 29 ? t * t * t : (116 * t - 16) * 27 / 24389;
  }
}
