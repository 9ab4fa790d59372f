// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

import ai.djl.pytorch.jni.OpModule;

/** The one loaded op module: stateless, made when the first operation is called. */
public final class OpRuntime {

  private OpRuntime() {}

  public static OpModule ops() {
    return Holder.OPS;
  }

  private static final class Holder {
    static final OpModule OPS = OpArchive.load();
  }
}
