// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** A GAN of points led by hand: the plane, its controls, and the thread that steps. */
package org.likeness.workbench.lessons.plane;
