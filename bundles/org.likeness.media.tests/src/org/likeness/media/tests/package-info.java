// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Tests of Likeness Media. */
package org.likeness.media.tests;
