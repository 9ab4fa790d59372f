// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Tests of Likeness Training. */
package org.likeness.training.tests;
